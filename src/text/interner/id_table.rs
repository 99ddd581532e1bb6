//! A hash table that maps items to consecutive ids, without storing the items.
//!
//! The caller passes a hash and an equality test against the item with a given id,
//! and keeps the items itself. The table is open-addressed with linear probing and
//! at most half full, so a new item needs no allocation of its own.

/// Length of the smallest table. At least one slot must always be free.
const MIN_SLOTS: usize = 1 << 6;

/// Assigns ids to distinct items in order of first occurrence, from 0.
#[derive(Default)]
pub(crate) struct IdTable {
    /// An item is in the slot of its hash or in the first free slot after it. The
    /// length is a power of two, or 0 before the first item.
    slots: Vec<Slot>,
    count: u32,
}

/// A slot of the table. Comparing the hashes first avoids most calls of the equality test.
#[derive(Clone, Copy, Default)]
struct Slot {
    hash: u32,
    /// Id of the item plus one, or 0 if the slot is free.
    id_plus_one: u32,
}

impl IdTable {
    /// Creates a table with room for `count` items. It grows when there are more.
    pub(super) fn with_capacity(count: usize) -> Self {
        Self {
            slots: vec![Slot::default(); (2 * count).max(MIN_SLOTS).next_power_of_two()],
            count: 0,
        }
    }

    /// Returns the id of an item, and `true` if the item is new.
    ///
    /// `is_same` compares the item with the one that has the given id.
    #[inline(never)]
    pub(crate) fn id_or_insert(&mut self, hash: u32, is_same: &dyn Fn(u32) -> bool) -> (u32, bool) {
        self.id_or_insert_inline(hash, is_same)
    }

    /// Like [`IdTable::id_or_insert`], but compiled separately for each caller. Intended for
    /// hot paths, such as the look-up of every word.
    #[inline]
    pub(crate) fn id_or_insert_inline(
        &mut self,
        hash: u32,
        is_same: impl Fn(u32) -> bool,
    ) -> (u32, bool) {
        if self.slots.len() <= 2 * self.count as usize {
            self.grow();
        }
        let index = self.slot_index(hash, is_same);
        let slot = &mut self.slots[index];
        if let Some(id) = slot.id_plus_one.checked_sub(1) {
            return (id, false);
        }
        self.count += 1;
        *slot = Slot {
            hash,
            id_plus_one: self.count,
        };
        (self.count - 1, true)
    }

    /// Returns the id of an item, or `None` if it was never inserted.
    pub(super) fn find(&self, hash: u32, is_same: impl Fn(u32) -> bool) -> Option<u32> {
        if self.slots.is_empty() {
            return None;
        }
        let slot = self.slots[self.slot_index(hash, is_same)];
        slot.id_plus_one.checked_sub(1)
    }

    /// Returns the index of the slot that holds an item, or of the free slot where it belongs.
    #[inline]
    fn slot_index(&self, hash: u32, is_same: impl Fn(u32) -> bool) -> usize {
        let mask = self.slots.len() - 1;
        let mut index = hash as usize & mask;
        loop {
            let slot = self.slots[index];
            if slot.id_plus_one == 0 || (slot.hash == hash && is_same(slot.id_plus_one - 1)) {
                return index;
            }
            index = (index + 1) & mask;
        }
    }

    #[inline(never)]
    fn grow(&mut self) {
        let length = (self.slots.len() * 4).max(MIN_SLOTS);
        let slots = std::mem::replace(&mut self.slots, vec![Slot::default(); length]);
        for slot in slots.into_iter().filter(|slot| slot.id_plus_one != 0) {
            let mut index = slot.hash as usize & (length - 1);
            while self.slots[index].id_plus_one != 0 {
                index = (index + 1) & (length - 1);
            }
            self.slots[index] = slot;
        }
    }
}
